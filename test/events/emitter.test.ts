import { describe, expect, it } from 'vitest';
import { Emitter } from '../../renderer/events/emitter.ts';

describe('an emitter', () => {
  it('tells every listener, and the others go on when one leaves', () => {
    const told = new Emitter<[what: string]>();
    const heard: string[] = [];
    const leave = told.on((what) => heard.push(`first ${what}`));
    told.on((what) => heard.push(`second ${what}`));
    told.tell('a');
    leave();
    told.tell('b');
    expect(heard).toEqual(['first a', 'second a', 'second b']);
  });

  it('tells a function subscribed twice twice, until both subscriptions end', () => {
    const told = new Emitter();
    let times = 0;
    const hear = () => void times++;
    const leave = told.on(hear);
    const leaveAgain = told.on(hear);
    told.tell();
    leave();
    leave();
    told.tell();
    leaveAgain();
    told.tell();
    expect(times).toBe(3);
    expect(told.isHeard).toBe(false);
  });

  it('tells those who come after one that throws, and keeps its error', () => {
    const told = new Emitter();
    let heard = false;
    told.on(() => {
      throw new Error('a bug');
    });
    told.on(() => (heard = true));
    expect(() => told.tell()).toThrow('a bug');
    expect(heard).toBe(true);
  });

  it('does not tell one that left while it was told', () => {
    const told = new Emitter();
    const heard: string[] = [];
    const leaving: (() => void)[] = [];
    told.on(() => leaving.forEach((leave) => leave()));
    leaving.push(told.on(() => heard.push('left')));
    told.tell();
    expect(heard).toEqual([]);
  });
});
