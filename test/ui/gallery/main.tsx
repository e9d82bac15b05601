import '../../../renderer/ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Locale } from '../../../renderer/ui/locale.tsx';
import { Gallery } from './Gallery.tsx';
import { EN, ZH } from './words.ts';

// The address ends in #zh-dark or the like.
const [language = 'en', theme = 'light'] = location.hash.slice(1).split('-');
document.documentElement.lang = language;
document.documentElement.dataset['theme'] = theme;

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Locale value={language === 'zh' ? 'zh-CN' : 'en-GB'}>
        <Gallery words={language === 'zh' ? ZH : EN} />
      </Locale>
    </StrictMode>,
  );
