export function releaseNotes(changelog: string, tag: string, version: string): string;
