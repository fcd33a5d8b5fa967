import { Component, type ReactNode } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { problemOf } from './problem.ts';

const REPLACED_WORDS = {
  words: t('Demarc was updated while this window was open.'),
  next: t('Load the window again. What was saved is safe, and what you were typing is kept.'),
};

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** Thrown where a part of the screen is no longer there: the program behind it was replaced while the window was open. */
const REPLACED = /dynamically imported module|Importing a module script failed/;

/** One place that cannot be drawn leaves the others, the top bar and the outbox standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const replaced = error instanceof Error && REPLACED.test(error.message);
    return (
      <div className="mx-auto max-w-2xl p-8">
        <ProblemNotice
          problem={replaced ? REPLACED_WORDS : problemOf(error)}
          action={
            replaced ? (
              <Button onClick={() => location.reload()}>{t('Load again')}</Button>
            ) : (
              <Button onClick={() => this.setState({ error: null })}>{t('Try again')}</Button>
            )
          }
        />
      </div>
    );
  }
}
