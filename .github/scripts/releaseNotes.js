const { readFileSync } = require('node:fs');

/**
 * Returns what a changelog says of a version.
 *
 * @param changelog in the format of https://keepachangelog.com
 * @param tag `v` and the version
 * @param version the version in package.json
 * @throws if they don't agree
 */
function releaseNotes(changelog, tag, version) {
  if (tag !== `v${version}`)
    throw new Error(`The tag is ${tag}, but package.json says ${version}.`);
  const sections = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section [${version}].`);
  const notes = section.slice(section.indexOf('\n')).trim();
  if (notes === '') throw new Error(`The section [${version}] of CHANGELOG.md is empty.`);
  return notes;
}

module.exports = { releaseNotes };

if (require.main === module) {
  const { version } = require('../../package.json');
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  process.stdout.write(`${releaseNotes(changelog, process.argv[2], version)}\n`);
}
