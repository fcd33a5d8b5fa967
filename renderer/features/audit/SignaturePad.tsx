import { type PointerEvent, useRef, useState } from 'react';
import { t } from '#renderer/language/speak.ts';
import { Button } from '#renderer/ui/Button.tsx';

export type Strokes = [number, number][][];
/** The field in thousandths of its width. */
const WIDTH = 1_000;
const HEIGHT = 300;

type Props = { readonly strokes: Strokes; readonly onChange: (strokes: Strokes) => void };

/** A field to sign in, with pen, finger or mouse. Whoever has none of them signs by the name alone. */
export function SignaturePad({ strokes, onChange }: Props) {
  const field = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState<[number, number][] | null>(null);
  const pointOf = (event: PointerEvent): [number, number] => {
    const box = field.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return [0, 0];
    return [
      Math.round(((event.clientX - box.left) / box.width) * WIDTH),
      Math.round(((event.clientY - box.top) / box.width) * WIDTH),
    ];
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <svg
        ref={field}
        role="img"
        aria-label={t('Signature field')}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full max-w-xl touch-none rounded-md border border-line-field bg-surface"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawing([pointOf(event)]);
        }}
        onPointerMove={(event) => {
          if (drawing !== null && drawing.length < 2_000) setDrawing([...drawing, pointOf(event)]);
        }}
        onPointerUp={() => {
          if (drawing !== null) onChange([...strokes, drawing]);
          setDrawing(null);
        }}
      >
        {[...strokes, ...(drawing === null ? [] : [drawing])].map((stroke, at) => (
          <polyline
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only ever added at the end
            key={at}
            points={stroke.map((point) => point.join(',')).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth="5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
      </svg>
      <div>
        <Button disabled={strokes.length === 0} onClick={() => onChange([])}>
          {t('Clear the signature')}
        </Button>
      </div>
    </div>
  );
}
