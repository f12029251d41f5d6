import './no-eval';
import './style-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { startTexts } from './texts/texts';
import './shell/shell.css';

const root = document.getElementById('root');
await startTexts();
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
