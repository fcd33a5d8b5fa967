import { t } from '#renderer/language/speak.ts';
import { drawQr } from './qr.ts';

/** A text as a QR code, for the camera of a phone. */
export function QrImage({ text }: { readonly text: string }) {
  const { size, path } = drawQr(text);
  return (
    // Dark on light in every theme: many cameras do not read the reverse.
    <svg
      role="img"
      aria-label={t('QR code of {text}', { text })}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="w-full max-w-[288px] forced-color-adjust-none rounded-md border scheme-light"
    >
      <rect width={size} height={size} className="fill-surface" />
      <path d={path} className="fill-ink" />
    </svg>
  );
}
