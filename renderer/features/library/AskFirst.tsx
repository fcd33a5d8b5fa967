import type { ReactNode } from 'react';
import { useAction } from '#renderer/app/action.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';

type Props = {
  readonly title: string;
  readonly words: string;
  /** The buttons: to leave it as it is, and to do it. */
  readonly keep: string;
  readonly act: string;
  readonly onAct: () => Promise<unknown>;
  readonly onClose: () => void;
  /** What it is about. */
  readonly children: ReactNode;
};

/** Asks once before what cannot be undone; what went wrong is said in its place. */
export function AskFirst({ title, words, keep, act, onAct, onClose, children }: Props) {
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
      {children}
      {acting.problem === null ? null : <ProblemNotice problem={acting.problem} />}
    </Dialog>
  );
}
