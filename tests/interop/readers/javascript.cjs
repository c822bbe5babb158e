// SPDX-License-Identifier: GPL-3.0-or-later
//
// JavaScript's readers. See tests/interop/interop.py for what a reader is given and answers.
//
//     node javascript.cjs js-yaml|js-yaml-3|yaml FOLDER      with NODE_PATH, where the packages are

const fs = require("fs");
const path = require("path");

function typed(value) {
    if (value === null || value === undefined)
        return ["null"];
    if (typeof value === "boolean")
        return ["boolean", value];
    if (typeof value === "string")
        return ["text", value];
    if (typeof value === "number" || typeof value === "bigint")
        return ["number", Object.is(value, -0) ? "-0" : String(value)];
    if (value instanceof Date)
        return ["date", value.toISOString()];
    if (Array.isArray(value))
        return ["list", value.map(typed)];
    if (value instanceof Uint8Array)
        return ["bytes", Buffer.from(value).toString("hex")];
    if (value instanceof Map)
        return ["map", [...value].map(([key, entry]) => [typed(key), typed(entry)])];
    if (value instanceof Set)
        return ["set", [...value].map(typed)];
    return ["map", Object.entries(value).map(([key, entry]) => [typed(key), typed(entry)])];
}

function reader(name) {
    const library = require(name);
    const version = JSON.parse(fs.readFileSync(path.join(process.env.NODE_PATH, name, "package.json"))).version;
    const title = name.replace(/-3$/, "") + " " + version;
    switch (name) {
    case "yaml":
        return [title, text => library.parse(text, { logLevel: "silent" })];
    case "js-yaml-3":
        return [title, text => library.safeLoad(text)];
    default:
        return [title, text => library.load(text)];
    }
}

let chosen;
try {
    chosen = reader(process.argv[2]);
} catch (error) {
    process.exit(77);
}
const [title, load] = chosen;
const answers = [JSON.stringify(title)];
for (const line of fs.readFileSync(path.join(process.argv[3], "frontmatter.jsonl"), "utf8").split("\n")) {
    if (!line)
        continue;
    const [file, text] = JSON.parse(line);
    try {
        answers.push(JSON.stringify([file, typed(load(text))]));
    } catch (error) {
        answers.push(JSON.stringify([file, null, String(error.message)]));
    }
}
process.stdout.write(answers.join("\n") + "\n");
