/** What is listened for as long as the app runs: keys, the menu, files from the system, and the end. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { actionOf, carryOut, type Action, type ActionId } from '../../app/session/actions.ts';
import { answerFlush } from '../../app/session/leaving.ts';
import type { Planner } from '../../app/session/planner.ts';
import { spoken } from '../../app/session/preferences.ts';
import { tellSteps } from '../../app/editing/tell-steps.ts';
import { dismiss, say } from '../../app/session/ui-state.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useActions } from '../../app/session/use-actions.ts';
import { usePlanner } from '../../app/session/use-planner.ts';
import { withTexts } from '../../app/session/texts.ts';
import { textsHere } from '../../app/session/texts-of-plan.ts';
import type { Texts } from '../../text/texts.ts';
import { hasCommandKey } from '../../ui/keys.ts';
import { actionFor, isForField, placeOf } from './keys.ts';
import { useRoomHistory } from '../../app/places/use-room-history.ts';
import { unlessComposing } from '../../ui/pressed.ts';

/** What may be done while it is asked where the plan is: nothing that would write into it and pass for the answer. */
const WHILE_ASKING: ReadonlySet<string> = new Set<ActionId>([
  'open-bundle',
  'theme-light',
  'theme-dark',
  'theme-system',
  'language-en',
  'language-zh',
]);

/** In the language of the moment it is asked for. */
function perform(planner: Planner, action: Action): void {
  void carryOut(action, planner, textsHere(planner), spoken(planner.preferences.getState()));
}

let fetching: Promise<typeof import('../../app/files/files.ts')> | undefined;

/** The same promise for all files that come while the script is fetched: they are then taken in the order in which they came. */
function fetched(): NonNullable<typeof fetching> {
  fetching ??= withTexts(import('../../app/files/files.ts')).catch((error: unknown) => {
    fetching = undefined;
    throw error;
  });
  return fetching;
}

export function useShell(ready: boolean): void {
  const planner = usePlanner();
  const actions = useActions();
  useKeys(planner, actions, ready);
  useMachine(planner, actions, ready);
  useLeaving(planner);
  useRoomHistory(planner);
}

/** A browser waits for nobody when its page goes, so it is made to ask while a word is not on the disk. The desktop edition's window waits. */
function useLeaving(planner: Planner): void {
  useEffect(() => {
    if (planner.platform.edition !== 'browser') return undefined;
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (planner.mayGo) return;
      void planner.flush();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeaving);
    return () => window.removeEventListener('beforeunload', onLeaving);
  }, [planner]);
}

function useKeys(planner: Planner, actions: readonly Action[], ready: boolean): void {
  // Before the screen is seen, so that no key pressed at its sight is lost.
  useLayoutEffect(() => {
    const onKeyDown = unlessComposing((event: KeyboardEvent) => {
      // A screen that took the key has said so.
      if (event.defaultPrevented) return;
      const action = actionFor(actions, event, hasCommandKey(), placeOf(event.target));
      if (!action) return;
      event.preventDefault();
      // Steps are taken one after the other while the key is held; everything else is asked for once.
      if (event.repeat && action.id !== 'undo' && action.id !== 'redo') return;
      if (ready || WHILE_ASKING.has(action.id)) perform(planner, action);
    });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [planner, actions, ready]);
}

/** Until there is a name; wherever that is given, it is no longer true. */
function sayUnsigned(planner: Planner, { app }: Texts): void {
  const act = () => navigate(planner, { at: 'room', room: 'settings', field: 'own-name' });
  const said = say(planner.ui, { text: app.unsigned, tone: 'calm', action: { label: app.writeName, act } });
  const stop = planner.preferences.subscribe(({ settings }) => {
    if (settings.personName.trim() === '') return;
    dismiss(planner.ui, said);
    stop();
  });
}

function useMachine(planner: Planner, actions: readonly Action[], ready: boolean): void {
  const readyNow = useRef(ready);
  useLayoutEffect(() => {
    readyNow.current = ready;
  }, [ready]);
  useEffect(() => {
    const { platform } = planner;
    const isReady = () => readyNow.current;
    const texts = () => textsHere(planner);
    const stop = [
      planner.onDropped((why) =>
        say(planner.ui, { text: texts().app.wordsNotKept(texts().problems.refusal[why]), tone: 'warning' }),
      ),
      planner.onUnsigned(() => sayUnsigned(planner, texts())),
      tellSteps(planner, texts),
      platform.onCommand((command) => {
        // Where words are not in the plan yet, the menu means them, as the key does. On a Mac the menu is where the key arrives.
        if (isForField(command)) document.execCommand(command);
        else if (isReady() || WHILE_ASKING.has(command)) perform(planner, actionOf(command, actions));
      }),
      platform.onOpened((file) => {
        const taking = fetched().then(({ takeFiles }) => takeFiles(planner, texts(), [file]));
        taking.catch(() => {
          const { app } = texts();
          say(planner.ui, { text: app.importFailed(file.name, texts().problems.failed), tone: 'warning' });
        });
      }),
      platform.onFlush(() => void answerFlush(planner)),
    ];
    return () => stop.forEach((end) => end());
  }, [planner, actions]);

  const told = useRef(false);
  useEffect(() => {
    if (!ready || told.current) return;
    told.current = true;
    void planner.platform.signal('ready');
  }, [planner, ready]);
}
