import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { builtInMessages } from '../i18n/locales.ts';
import { messageKeys, type Messages } from '../i18n/messages.ts';
import { sectionProblems } from './changes.ts';
import { readDataset } from './dataset.ts';
import { readEdition, readTextFiles } from './edition.ts';
import { InputError, type Findings, type Problem } from './input-error.ts';
import type { Edition, Paper } from './paper.ts';
import { readJson } from './source-file.ts';
import { suggest } from './suggest.ts';
import { checkTranslations } from './translation-checks.ts';

function isMessages(messages: Readonly<Record<string, unknown>>): messages is Messages {
  return messageKeys.every((key) => typeof messages[key] === 'string');
}

/**
 * Returns the messages of a language: those of the project, with those of the paper's own file
 * `data/messages/<locale>.json` over them, so that a paper can bring a language of its own.
 */
async function readMessages(
  root: string,
  locale: string,
  problems: Problem[],
): Promise<Messages | undefined> {
  const file = `data/messages/${locale}.json`;
  const text = await readFile(join(root, file), 'utf8').catch(() => undefined);
  const own = text === undefined ? undefined : readJson(file, text);
  if (own && !own.ok) problems.push(...own.problems);
  const value = own?.ok && typeof own.value.value === 'object' ? own.value.value : {};
  const messages: Record<string, unknown> = { ...builtInMessages[locale], ...value };
  const extra = Object.keys(messages).filter(
    (key) => key !== '$schema' && !messageKeys.includes(key),
  );
  for (const key of extra) {
    const line = own?.ok ? own.value.lineOf([key]) : undefined;
    problems.push({
      file,
      line,
      message: `"${key}" is not a message of this site; ${suggest(key, messageKeys)}`,
    });
  }
  if (isMessages(messages)) return messages;
  const missing = messageKeys.filter((key) => typeof messages[key] !== 'string');
  const message =
    missing.length === messageKeys.length
      ? `data/paper.json lists the language "${locale}", for which there are no messages; known are ${Object.keys(builtInMessages).join(', ')}, and this file can bring another.`
      : `the messages of "${locale}" lack ${missing.map((key) => `"${key}"`).join(', ')}; add them.`;
  problems.push({ file, message });
  return undefined;
}

/** Reports what is wrong in the texts themselves, where the data cannot be read. */
async function checkTexts(root: string, problems: Problem[]): Promise<void> {
  const locales = await readdir(join(root, 'content')).catch(() => []);
  for (const locale of locales.filter((name) => name in builtInMessages)) {
    const words = builtInMessages[locale]?.['language.amountWords'] ?? '';
    const reader = { root, locale, amountWords: words.split(/,\s*/), problems };
    await readTextFiles(reader, false);
  }
}

async function readEditions(root: string, findings: Findings): Promise<Paper | undefined> {
  const { problems } = findings;
  const dataset = await readDataset(root, problems);
  if (!dataset) {
    await checkTexts(root, problems);
    return undefined;
  }
  const editions: Edition[] = [];
  for (const locale of dataset.facts.locales) {
    const messages = await readMessages(root, locale, problems);
    const edition = messages && (await readEdition(root, dataset, { locale, messages }, findings));
    if (edition) editions.push(edition);
  }
  await checkTranslations(root, dataset.facts.locales, findings);
  const paper = { ...dataset, editions, notes: findings.notes };
  problems.push(...sectionProblems(paper));
  return paper;
}

/**
 * Returns the paper that stands in a folder (its `data/` and `content/`), validated and joined.
 *
 * @throws InputError with every problem of the folder at once
 */
export async function loadPaper(root: string): Promise<Paper> {
  const findings: Findings = { problems: [], notes: [] };
  const { problems } = findings;
  const paper = await readEditions(root, findings);
  if (problems.length > 0 || !paper) throw new InputError(problems);
  return paper;
}
