import { fullDiskIsMissing } from './runFullDisk';

/**
 * Defines a test that fills a disk. Where there is none to fill, it is skipped, and its title says why. With
 * FULL_DISK=required, as in CI, it fails instead.
 */
export function testOnFullDisk(title: string, run: () => Promise<void>): void {
  const missing = fullDiskIsMissing();
  if (missing === undefined || process.env.FULL_DISK === 'required') {
    test(title, () => {
      expect(missing).toBeUndefined();
      return run();
    });
  } else {
    test.skip(`${title} (skipped: ${missing})`, run);
  }
}
