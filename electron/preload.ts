/** The preload script of the window a person works in. Each role has one of its own, since a script that is sandboxed cannot be told its role. */
import { exposeBridge } from './expose-bridge.ts';

exposeBridge('planner');
