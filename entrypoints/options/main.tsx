// Mounts the options page.
import { render } from 'preact';
import '../../src/look/tokens.css';
import '../../src/look/parts.css';
import '../../src/screens/screen.css';
import '../../src/screens/options/options.css';
import { Options } from '../../src/screens/options/Options.tsx';

const root = document.getElementById('root');
if (root !== null) render(<Options />, root);
