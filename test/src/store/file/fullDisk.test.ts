import { runFullDisk } from '../../../support/crash/runFullDisk';
import { testOnFullDisk } from '../../../support/crash/testOnFullDisk';

testOnFullDisk(
  'After the disk was full, the store has every write that it has confirmed',
  async () => {
    const { confirmed, failed, lost } = await runFullDisk(2);
    expect(failed).toBeGreaterThan(0);
    expect(confirmed).toBeGreaterThan(20);
    expect(lost).toBe(0);
  },
);
