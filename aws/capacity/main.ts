import { capacityTable } from './table';

process.stdout.write(`${capacityTable()}\n`);
