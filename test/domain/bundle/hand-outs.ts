/** Every way in which the marked plan can be handed out, and what may then not leave. */
import type { PartOfPlan } from '../../../renderer/domain/bundle/format.ts';
import { isEverything, type HandOut } from '../../../renderer/domain/bundle/scope.ts';
import { RECORDS_DISCLOSE } from '../../../renderer/domain/kinds/fields.ts';
import { isSaidAbout } from '../../../renderer/domain/kinds/homes.ts';
import type { Disclosure } from '../../../renderer/domain/kinds/kind.ts';
import type { Mark } from './marked-plan.ts';

const SCOPES: readonly PartOfPlan[] = [
  { of: 'plan' },
  { of: 'cycle', id: 'own' },
  { of: 'cycle', id: 'deleted' },
  { of: 'cycle', id: 'sample' },
  { of: 'team', id: 'own-team' },
  { of: 'objectives', ids: ['own-objective', 'private-objective', 'deleted-objective'] },
  { of: 'starter' },
];
const BOTH = [true, false];
export const HAND_OUTS: readonly HandOut[] = SCOPES.flatMap((scope) =>
  BOTH.flatMap((withPrivate) =>
    BOTH.flatMap((withCheckIns) =>
      BOTH.flatMap((withNames) =>
        BOTH.map((withSamples) => ({ scope, withPrivate, withCheckIns, withNames, withSamples })),
      ),
    ),
  ),
);
export const title = ({ scope, withPrivate, withCheckIns, withNames, withSamples }: HandOut) =>
  [
    scope.of,
    'id' in scope ? scope.id : '',
    ...(withPrivate ? [] : ['without private']),
    ...(withCheckIns ? [] : ['without check-ins']),
    ...(withNames ? [] : ['without names']),
    ...(withSamples ? [] : ['without samples']),
  ].join(' ');

/** What may not be in the file, said once more and without the code under test. */
export function staysHome({ role, kind, discloses }: Mark, handOut: HandOut): boolean {
  if (isEverything(handOut)) return false;
  const told: { readonly [D in Disclosure]: boolean } = {
    plain: true,
    joining: true,
    name: handOut.withNames,
    moment: handOut.withNames,
    score: handOut.withCheckIns,
    private: handOut.withPrivate,
  };
  const meant = handOut.withSamples || ('id' in handOut.scope && handOut.scope.id === 'sample');
  return (
    role === 'deleted' ||
    role === 'removed' ||
    (role === 'private' && !handOut.withPrivate) ||
    (role === 'sample' && !meant) ||
    !told[discloses] ||
    !told[RECORDS_DISCLOSE[kind]] ||
    // What is said about a check-in stays with it.
    (isSaidAbout({ kind }) && !handOut.withCheckIns)
  );
}
