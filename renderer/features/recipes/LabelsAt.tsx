/** Where the labels lie: the keys are in that file and nowhere on the screen. */
export function LabelsAt({ file }: { readonly file: string }) {
  return (
    <p role="status" className="border-b px-3 py-2 text-soft wrap-anywhere">
      The labels are in <span className="mono text-ink">{file}</span>. Print the file, then delete it: the keys are in
      it.
    </p>
  );
}
