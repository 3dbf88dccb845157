-- The plugin declares objects and has nothing to run.
return {}
