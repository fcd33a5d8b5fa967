import {
  ArrowRightLeft,
  Barcode,
  CircleCheck,
  CircleHelp,
  CircleX,
  Copy,
  CopyX,
  type LucideIcon,
  MapPin,
  Tag,
  TriangleAlert,
  Unplug,
} from 'lucide-react';
import { heard } from '#renderer/language/heard.ts';
import { classes } from '#renderer/ui/classes.ts';
import type { Tone } from '#renderer/ui/StatusMark.tsx';
import type { FindingKind } from '#shared/audit/finding.ts';
import { FINDING_WORDS } from '#shared/audit/report.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone };

const LOOKS: Readonly<Record<FindingKind, Look>> = {
  found: { icon: CircleCheck, tone: 'up' },
  'found-elsewhere': { icon: MapPin, tone: 'waiting' },
  missing: { icon: CircleX, tone: 'down' },
  unexpected: { icon: TriangleAlert, tone: 'waiting' },
  unknown: { icon: CircleHelp, tone: 'needs-you' },
  'duplicate-scan': { icon: Copy, tone: 'idle' },
  'duplicate-serial': { icon: CopyX, tone: 'down' },
  'wrong-type': { icon: Barcode, tone: 'waiting' },
  'wrong-label': { icon: Tag, tone: 'down' },
  conflict: { icon: Unplug, tone: 'down' },
  ambiguous: { icon: ArrowRightLeft, tone: 'needs-you' },
};

const INK: Readonly<Record<Tone, string>> = {
  up: 'text-up',
  down: 'text-down',
  waiting: 'text-waiting',
  'needs-you': 'text-needs',
  idle: 'text-soft',
  past: 'text-faint',
};

type Props = { readonly kind: FindingKind; readonly size?: number };

/** Icon, colour and word of a finding: never the colour alone. */
export function FindingMark({ kind, size = 15 }: Props) {
  const { icon: Icon, tone } = LOOKS[kind];
  return (
    <span className={classes('inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap', INK[tone])}>
      <Icon size={size} aria-hidden="true" />
      <span className="truncate font-medium">{heard(FINDING_WORDS[kind])}</span>
    </span>
  );
}
