// Copies the third-party files that pages use from node_modules into /web-assets, which git ignores.
// Run by `make assets` after `npm ci`. Nothing is changed on the way but the pointers to source maps.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const uswds = join(root, "node_modules/@uswds/uswds/dist");
const htmx = join(root, "node_modules/htmx.org/dist");
const target = join(root, "web-assets");
const fresh = join(root, "web-assets.new");

for (const folder of [uswds, htmx]) {
  if (!existsSync(folder)) {
    console.error(`${folder} is missing. Run \`npm ci\` first.`);
    process.exit(1);
  }
}

rmSync(fresh, { recursive: true, force: true });

const css = withoutSourceMap(readFileSync(join(uswds, "css/uswds.min.css"), "utf8"));
write("css/uswds.min.css", css);
for (const name of ["uswds.min.js", "uswds-init.min.js"]) {
  write(`js/${name}`, withoutSourceMap(readFileSync(join(uswds, "js", name), "utf8")));
}
write("js/htmx.min.js", withoutSourceMap(readFileSync(join(htmx, "htmx.min.js"), "utf8")));
copy("img/sprite.svg");
for (const path of namedIn(css)) copy(path);

// The new folder takes the old one's place only when it is whole.
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
console.log(`Copied the web assets to ${target}.`);

/** Fonts and pictures that the style sheet names, relative to the dist folder. */
function namedIn(text) {
  const paths = new Set();
  for (const [, url] of text.matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
    if (url.startsWith("../")) paths.add(normalize(join("css", url)));
  }
  return [...paths].sort();
}

function copy(path) {
  mkdirSync(dirname(join(fresh, path)), { recursive: true });
  cpSync(join(uswds, path), join(fresh, path));
}

function write(path, text) {
  mkdirSync(dirname(join(fresh, path)), { recursive: true });
  writeFileSync(join(fresh, path), text);
}

function withoutSourceMap(text) {
  return text.replace(/\/\/# sourceMappingURL=\S+\s*$|\/\*# sourceMappingURL=\S+ \*\/\s*$/, "");
}
