/** The frozen versions of a report: read like reports, and held against what was frozen. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Article, EarlierVersion } from '../article.ts';
import {
  digestOfFile,
  isText,
  readRecord,
  recordFile,
  versionFolder,
  versionOfFolder,
} from '../frozen.ts';
import type { FrozenRecord } from '../frozen.ts';
import type { Problem } from '../problem.ts';
import { dateOf } from '../standing.ts';
import { digestOf, filesIn, readReportFiles, reportFile } from './report-folder.ts';
import type { Files, Glossary } from './report-folder.ts';

/** A version that is kept as it was published. */
export interface FrozenVersion {
  article: Article;
  /** Of everything from which it was read. */
  digest: string;
}

/** The folder of a report: where it is, its name for people, and what lies in it. */
export interface ReportFolder {
  id: string;
  /** Relative to the project, with forward slashes. */
  name: string;
  /** On this machine. */
  path: string;
  files: Files;
}

/** What was read before, by folder: a version whose digest is unchanged is not read again. */
const cache = new Map<string, FrozenVersion>();

/**
 * Reads the frozen versions of a report, newest first.
 *
 * @param problems takes what is wrong
 */
export function readVersions(
  report: ReportFolder,
  glossary: Glossary,
  problems: Problem[],
): FrozenVersion[] {
  const folders = foldersOf(report);
  const read: FrozenVersion[] = [];
  folders.forEach((folder, index) => {
    const places = [folder, ...folders.slice(index + 1), { name: '', files: report.files }];
    const earlier = read.map(({ article }) => earlierVersion(article));
    const version = readVersion(report, folder, places, earlier, glossary, problems);
    if (version) read.unshift(version);
  });
  return read;
}

/** A version as those after it name it. */
export function earlierVersion(article: Article): EarlierVersion {
  return { version: article.version, date: dateOf(article) };
}

interface VersionFolder {
  version: number;
  /** `v1`. */
  name: string;
  files: Files;
}

/** The folders of frozen versions, oldest first. */
function foldersOf(report: ReportFolder): VersionFolder[] {
  return readdirSync(report.path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const version = versionOfFolder(name);
      const files = version === null ? null : filesIn(path.join(report.path, name));
      return version === null || !files ? [] : [{ version, name, files }];
    })
    .sort((a, b) => a.version - b.version);
}

/** @param places where its files may be: its own folder, those of later versions, the report's */
function readVersion(
  report: ReportFolder,
  { version, name, files }: VersionFolder,
  places: readonly { name: string; files: Files }[],
  earlier: readonly EarlierVersion[],
  glossary: Glossary,
  problems: Problem[],
): FrozenVersion | null {
  const folder = `${report.name}/${name}`;
  const faults: Problem[] = [];
  const fault = (file: string, reason: string, advice: string): void =>
    void faults.push({ file: `${folder}/${file}`, line: 1, column: 1, reason, advice });
  const record = readRecord(files.get(recordFile)?.toString() ?? '');
  const whole = record && gather(record, folder, files, places, fault);
  if (!record?.has(reportFile)) {
    fault(
      recordFile,
      `The folder \`${name}\` has no record of what belongs to version ${version}.`,
      `Bring the folder back as it was last committed: \`git checkout HEAD -- ${folder}\`. It is made by \`npm run freeze ${report.id}\` and not by hand.`,
    );
  }
  if (faults.length > 0 || !whole) {
    problems.push(...faults);
    return null;
  }
  const digest = digestOf(whole.files, glossary, [JSON.stringify([earlier, ...whole.pictures])]);
  const cached = cache.get(`${report.path}/${name}`);
  if (cached?.digest === digest) return cached;
  const source = { id: report.id, folder, files: whole.files, earlier, frozen: true };
  const article = readReportFiles(source, glossary, faults)?.article;
  if (article && article.version !== version) {
    fault(
      reportFile,
      `The folder \`${name}\` holds version ${article.version}.`,
      `Rename the folder \`${versionFolder(article.version)}\`.`,
    );
  }
  problems.push(...faults);
  if (!article || faults.length > 0) return null;
  // Of a picture that is shared, the one beside the report is shown.
  for (const { image } of article.figures) {
    if (image) image.file = whole.pictures.get(image.file) ?? image.file;
  }
  article.frozen = true;
  const frozen = { article, digest };
  cache.set(`${report.path}/${name}`, frozen);
  return frozen;
}

/** Finds every file of a version as it was, and reports those that are not. */
function gather(
  record: FrozenRecord,
  folder: string,
  own: Files,
  places: readonly { name: string; files: Files }[],
  fault: (file: string, reason: string, advice: string) => void,
): { files: Files; pictures: ReadonlyMap<string, string> } {
  const files = new Map<string, Buffer>();
  const pictures = new Map<string, string>();
  for (const [name, digest] of record) {
    const place = places.find((one) => {
      const bytes = one.files.get(name);
      return bytes && digestOfFile(name, bytes) === digest;
    });
    const bytes = place?.files.get(name);
    if (place && bytes && (place.files === own || !isText(name))) {
      files.set(name, bytes);
      if (place.name !== '') pictures.set(name, `${place.name}/${name}`);
    } else if (isText(name) || own.has(name)) {
      fault(
        name,
        'This file belongs to a version that was published, and is not as it was frozen.',
        `Bring it back: \`git checkout HEAD -- ${folder}/${name}\`. What is to be different is written in the report itself, as its next version; a correction or retraction that the report tells in \`status\` and \`notices\` is shown on every version.`,
      );
    } else {
      const shared = `${folder.slice(0, folder.lastIndexOf('/'))}/${name}`;
      fault(
        name,
        `The version shows this picture, and \`${shared}\` is not as it was.`,
        `Put the former picture here: \`git show HEAD:${shared} > ${folder}/${name}\`; or bring it back there, and give the new one another name.`,
      );
    }
  }
  for (const name of own.keys()) {
    if (record.has(name) || name === recordFile) continue;
    fault(name, 'This file does not belong to the version that was frozen.', 'Take it out.');
  }
  return { files, pictures };
}
