import { useAction } from '#renderer/app/action.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { CampaignReport } from '#shared/campaign/report.ts';
import { progressWords, totals } from './words.ts';

type Props = {
  readonly campaign: CampaignReport;
  readonly title: string;
  readonly words: string;
  /** The buttons: to leave it as it is, and to do it. */
  readonly keep: string;
  readonly act: string;
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks once before what cannot be undone, with how far the campaign has come. */
export function AskFirst({ campaign, title, words, keep, act, onAct, onClose }: Props) {
  const acting = useAction(onAct);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      words={words}
      footer={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button look="danger" busy={acting.busy} onClick={() => acting.run()}>
            {act}
          </Button>
        </>
      }
    >
      {campaign.progress === null ? null : <p className="tabular">{progressWords(totals(campaign)).join(' · ')}</p>}
      {acting.problem === null ? null : <ProblemNotice problem={acting.problem} />}
    </Dialog>
  );
}
