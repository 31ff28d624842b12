// Mounts the popup page.
import { render } from 'preact';
import '../../src/look/tokens.css';
import '../../src/look/parts.css';
import '../../src/screens/screen.css';
import '../../src/screens/notes.css';
import '../../src/screens/popup/popup.css';
import { Popup } from '../../src/screens/popup/Popup.tsx';

const root = document.getElementById('root');
if (root !== null) render(<Popup />, root);
