import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writeCellsOfAllDays } from '../stores/sale-cells/write-cells.ts';
import { rawConnection } from '../stores/raw-connection.ts';

export class SaleCells1764000000013 implements MigrationInterface {
  readonly name = 'SaleCells1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sale_cells (
      business_day TEXT NOT NULL,
      till TEXT NOT NULL,
      by_article BLOB NOT NULL,
      by_hour BLOB NOT NULL,
      PRIMARY KEY (business_day, till)
    ) STRICT`);
    // By the code of today: who changes what cells hold writes them all again in a migration of its own.
    writeCellsOfAllDays(rawConnection(runner.manager));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}
