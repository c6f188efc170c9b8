import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Workplace } from './Workplace';

/** The package as people get it: packed, and installed into an empty folder. */
export class InstalledPackage {
  readonly workplace = new Workplace();
  readonly folder = join(this.workplace.folder, 'node_modules/alexa-linking');
  readonly command = join(this.workplace.folder, 'node_modules/.bin/alexa-linking');

  constructor() {
    const tarball = this.pack();
    this.workplace.file('package.json', '{ "private": true }');
    npm(['install', '--offline', '--no-audit', tarball], this.workplace.folder);
  }

  /** Packs a copy of the sources, because packing builds, and tests may pack at the same time. */
  private pack(): string {
    const copy = new Workplace();
    const sources = join(copy.folder, 'linking');
    mkdirSync(sources);
    cpSync('linking', sources, { recursive: true, filter: (path) => !path.endsWith('/dist') });
    cpSync('tsconfig.json', join(copy.folder, 'tsconfig.json'));
    symlinkSync(resolve('node_modules'), join(copy.folder, 'node_modules'));
    const packed = npm(['pack', '--json', '--pack-destination', this.workplace.folder], sources);
    copy.remove();
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    return `./${filename}`;
  }

  remove(): void {
    this.workplace.remove();
  }
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
