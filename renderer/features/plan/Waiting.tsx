import { trafficOf } from '../../app/files/traffic.ts';
import { navigate } from '../../app/places/navigate.ts';
import { useImport, usePlanner, useTexts } from '../../app/session/use-planner.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { aroundOutlineTexts } from '../../text/later/around-outline.ts';

/** Files somebody began to look at and left: nothing of them is merged yet. */
export function Waiting() {
  const planner = usePlanner();
  const texts = useTexts();
  const count = useImport(({ files }) => files.length);
  return (
    <Banner
      tone="info"
      title={aroundOutlineTexts(texts).waitingFiles(count)}
      actions={
        <>
          <Button size="small" onClick={() => navigate(planner, { at: 'room', room: 'merge' })}>
            {aroundOutlineTexts(texts).lookAtFiles}
          </Button>
          <Button size="small" variant="quiet" onClick={() => trafficOf(planner).importSession.cancel()}>
            {aroundOutlineTexts(texts).leaveFiles}
          </Button>
        </>
      }
    />
  );
}
