import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { listenToHost } from '#renderer/app/host.ts';
import { DIRECTION, LANGUAGE } from '#renderer/language/speak.ts';
import { applyAppearance } from '#renderer/ui/appearance.ts';
import { DesignSystem } from '#renderer/ui/DesignSystem.tsx';

applyAppearance();
document.documentElement.lang = LANGUAGE;
document.documentElement.dir = DIRECTION;
listenToHost();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <DesignSystem>
        <App />
      </DesignSystem>
    </StrictMode>,
  );
}
