/** Opens what is on this disk and mounts the screen that fits. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './app.css';
import { App } from './App.tsx';
import { boot } from './app/boot.ts';
import { browserPlatform } from './platform/browser.ts';
import { desktopPlatform } from './platform/desktop.ts';
import { DATABASE_NAME } from './storage/database.ts';

const VERSION = '0.1.0';

const root = document.getElementById('root');
if (root) {
  const booted = await boot(desktopPlatform() ?? browserPlatform(VERSION), DATABASE_NAME);
  if (booted.is !== 'failed')
    createRoot(root).render(
      <StrictMode>
        <App planner={booted.planner} />
      </StrictMode>,
    );
}
