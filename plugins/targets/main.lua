-- The plugin declares an object and has nothing to run.
return {}
