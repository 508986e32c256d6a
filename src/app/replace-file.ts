import * as fs from 'fs';

/**
 * Puts a file in place whole: under a temporary name beside it first. A file that holds these bytes already is left
 * alone, with its time stamp.
 */
export function replaceFile(file: string, content: string | Buffer): void {
  const bytes = Buffer.from(content as string);
  if (fs.existsSync(file) && fs.statSync(file).isFile() && fs.readFileSync(file).equals(bytes)) return;
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.writeFileSync(temporary, bytes);
    fs.renameSync(temporary, file);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}
