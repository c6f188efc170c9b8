import { fullDiskIsMissing, runFullDisk } from '../../../support/crash/runFullDisk';

// Where it can't run, its title says why.
const missing = fullDiskIsMissing();
const title = 'After the disk was full, the store has every write that it has confirmed';

(missing ? test.skip : test)(missing ? `${title} (skipped: ${missing})` : title, async () => {
  const { confirmed, failed, lost } = await runFullDisk(2);
  expect(failed).toBeGreaterThan(0);
  expect(confirmed).toBeGreaterThan(20);
  expect(lost).toBe(0);
});
