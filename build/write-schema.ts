/** Writes the JSON Schema of a bundle from the gate's own checks: `npm run schema`, after changing what a bundle may hold. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSchema } from '../renderer/domain/bundle/schema.ts';
import { PROJECT } from './project.ts';

await writeFile(join(PROJECT, 'build', 'bundle.schema.json'), `${JSON.stringify(bundleSchema(), null, 2)}\n`);
