import { actions, app } from './zh/app.ts';
import { plan } from './zh/plan.ts';
import { problems } from './zh/problems.ts';
import type { Texts } from './texts.ts';

export const zh: Texts = { app, actions, plan, problems };
