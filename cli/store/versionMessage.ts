/** Amazon's limit. */
const MAX_CHARACTERS = 300;

/**
 * Returns the description of a version for Amazon: the latest changes in a changelog, as many as fit.
 *
 * @param changelog in the format of Keep a Changelog, or only a text
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function versionMessage(changelog: string): string {
  const versions = changelog.split(/^## /m).slice(1);
  const latest = versions.find((version) => itemsOf(version).length > 0);
  const items = latest === undefined ? [changelog.trim()] : itemsOf(latest);
  let message = '';
  for (const item of items) {
    const longer = message === '' ? item : `${message} ${item}`;
    if (longer.length > MAX_CHARACTERS) break;
    message = longer;
  }
  return message || `${items[0]?.slice(0, MAX_CHARACTERS - 1)}…`;
}

/** Returns the entries of a version, each on one line and without Markdown. */
function itemsOf(version: string): string[] {
  return version
    .split(/^- /m)
    .slice(1)
    .map((item) =>
      item
        .replace(/\n(#|\n)[\s\S]*/, '')
        .replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}
