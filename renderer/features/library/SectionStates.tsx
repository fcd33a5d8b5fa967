import { CloudOff } from 'lucide-react';
import { Patience } from '#renderer/app/Patience.tsx';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import type { Problem } from '#shared/contract/procedure.ts';

/** Asked and not answered yet, or answered with a problem. */
export function NotLoaded(props: {
  readonly title: string;
  readonly problem: Problem | null;
  readonly onAgain: () => void;
}) {
  const { title, problem, onAgain } = props;
  if (problem === null) return <Patience title={title} words={t('Asking the control server.')} />;
  return (
    <div className="flex flex-col items-start gap-3 p-4">
      <ProblemNotice problem={problem} />
      <p className="text-soft">{t('The Library shows what the control server keeps, so it needs a way to it.')}</p>
      <Button onClick={onAgain}>{t('Ask again')}</Button>
    </div>
  );
}

/** A control server that keeps these records to itself. */
export function NotOffered({ title }: { readonly title: string }) {
  return (
    <EmptyState
      icon={<CloudOff size={28} />}
      title={title}
      words={t(
        'The Inventory Device API has no place for them, and this server adds none. Look at them on the server itself; on a site of your own they are all here.',
      )}
    />
  );
}

/** A control server on which a change could be made twice, or not at all. */
export function ReadOnly() {
  return (
    <p className="border-b bg-sunken px-3 py-1.5 text-small text-soft">
      {t(
        'Shown, not changed: this control server cannot promise to make a change once when its answer is lost. Change these records on the server itself.',
      )}
    </p>
  );
}
