import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS, { type Worksheet } from 'exceljs';
import { readEnrolment, type Enrolment, type Reading } from '../../campaigns/enrolment/read.ts';
import { loadDefinition, UnreadableDefinition } from '../../campaigns/load.ts';

const { plan } = loadDefinition('campaigns/btnmt-615.plan.yaml').definition;

/** Files in a folder of their own, read as a roster of btnmt-615. */
export function openFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'thidua-rosters-'));
  const put = (name: string, content: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const read = (file: string, reading: Reading = {}): Promise<Enrolment> => readEnrolment(file, plan, reading);
  /** What is said of a file that cannot be used as a whole. */
  const fault = async (file: string, reading: Reading = {}): Promise<string> => {
    const error: unknown = await read(file, reading).catch((thrown: unknown) => thrown);
    if (!(error instanceof UnreadableDefinition)) throw new Error(`was read: ${JSON.stringify(error)}`);
    return error.problems.map(({ line, vi }) => `${line}: ${vi}`).join('\n');
  };
  const workbook = async (fill: (sheet: Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('Danh sách'), book);
    return Buffer.from(await book.xlsx.writeBuffer());
  };
  return { put, read, fault, workbook, close: () => rmSync(folder, { recursive: true }) };
}

/** `row code`, as they are told. */
export const codes = ({ problems }: Enrolment): string[] => problems.map(({ row, code }) => `${row} ${code}`);
export const names = ({ units }: Enrolment): string[] =>
  units.map(({ unitId, name, kind }) => `${unitId} ${name} ${kind}`);
