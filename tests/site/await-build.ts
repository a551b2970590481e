import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

const built = inject('siteBuilt');
while (!existsSync(built)) await sleep(100);

const wrong = readFileSync(built, 'utf8');
if (wrong !== '') throw new Error(`the site was not built: ${wrong}`);
