import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';

type Props = {
  readonly children: ReactNode;
  /** With a button that copies this text. */
  readonly copy?: string;
  /** What is copied, for the button's name: *serial number*. */
  readonly what?: string;
  readonly wrap?: boolean;
};

/** Serials, MACs, addresses, parameters: figures of one width, copied with one press. */
export function Mono({ children, copy, what = t('value'), wrap = false }: Props) {
  const text = <span className={classes('mono', wrap ? 'wrap-anywhere' : 'truncate')}>{children}</span>;
  if (copy === undefined) return text;
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1">
      {text}
      <CopyButton text={copy} what={what} />
    </span>
  );
}

/** Copies, and says so in its own place. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      small
      label={copied ? t('Copied') : t('Copy {what}', { what })}
      icon={copied ? <Check size={13} className="text-up" /> : <Copy size={13} />}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    />
  );
}
