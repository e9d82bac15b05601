import { actions, app } from './en/app.ts';
import { plan } from './en/plan.ts';
import { problems } from './en/problems.ts';

export const en = { app, actions, plan, problems };
