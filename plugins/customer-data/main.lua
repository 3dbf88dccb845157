-- The plugin declares fields and has nothing to run.
return {}
