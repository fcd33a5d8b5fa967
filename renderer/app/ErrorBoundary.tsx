import { Component, type ReactNode } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { ProblemNotice } from '#renderer/ui/ProblemNotice.tsx';
import { problemOf } from './problem.ts';

type Props = { readonly children: ReactNode };
type State = { readonly error: unknown };

/** One place that cannot be drawn leaves the others, the top bar and the outbox standing. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="mx-auto max-w-2xl p-8">
        <ProblemNotice
          problem={problemOf(this.state.error)}
          action={<Button onClick={() => this.setState({ error: null })}>Try again</Button>}
        />
      </div>
    );
  }
}
