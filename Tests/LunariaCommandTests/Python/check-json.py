"""Checks JSON files against the schemas of docs/reference/json: `check-json.py FOLDER`, then a line `SCHEMA FILE` for each file.

The schemas are open, because members may be added. Here they are closed: what a schema does not name is an error, so that
output and schema cannot part. Shows a line for each error.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker, RefResolver

folder = pathlib.Path(sys.argv[1])


def closed(schema):
    """The schema without room for members and items that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    if isinstance(schema.get("properties"), dict) and "required" in schema and "type" in schema:
        result.setdefault("additionalProperties", False)
    if "prefixItems" in schema:
        result.setdefault("items", False)
    return result


schemas = {path.name.removesuffix(".schema.json"): json.loads(path.read_text()) for path in folder.glob("*.schema.json")}
for name, schema in schemas.items():
    Draft202012Validator.check_schema(schema)
    expected = f"https://lunaria.example/json/{name}.schema.json"
    if schema.get("$id") != expected:
        print(f"{name}: $id is {schema.get('$id')}, expected {expected}")
store = {schema["$id"]: closed(schema) for schema in schemas.values()}


def reasons(error):
    """The errors that say most about what is wrong: those of the alternative that fits best."""
    if not error.context:
        return [error]
    best = max(len(inner.absolute_path) for inner in error.context)
    return [last for inner in error.context if len(inner.absolute_path) == best for last in reasons(inner)]


for line in sys.stdin:
    name, file = line.split()
    if name not in schemas:
        print(f"{file}: there is no schema {name}")
        continue
    schema = store[schemas[name]["$id"]]
    validator = Draft202012Validator(
        schema, resolver=RefResolver(schema["$id"], schema, store=store), format_checker=FormatChecker(["date"]))
    value = json.loads(pathlib.Path(file).read_text())
    for error in validator.iter_errors(value):
        for reason in reasons(error):
            print(f"{file} ({name}): {reason.json_path}: {reason.message[:300]}")
