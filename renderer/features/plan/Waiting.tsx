import { trafficOf } from '../../app/files/traffic.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useImport, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

/** Files somebody began to look at and left: nothing of them is merged yet. */
export function Waiting() {
  const planner = usePlanner();
  const { plan } = useTexts();
  const count = useImport(({ files }) => files.length);
  return (
    <Banner
      tone="info"
      title={plan.waitingFiles(count)}
      actions={
        <>
          <Button size="small" onClick={() => navigate(planner, { at: 'room', room: 'merge' })}>
            {plan.lookAtFiles}
          </Button>
          <Button size="small" variant="quiet" onClick={() => trafficOf(planner).importSession.cancel()}>
            {plan.leaveFiles}
          </Button>
        </>
      }
    />
  );
}
