import '#renderer/ui/theme.css';
// Listens for the page's port from the first moment: the preload passes it on once, when the page's scripts have run.
import '#renderer/app/transport.ts';

// Everything else comes later, because its first module waits for the words of the language: for so long a page that
// loaded it at once would not listen, and in any language but English it would never hear of its port.
void import('./screen.tsx');
