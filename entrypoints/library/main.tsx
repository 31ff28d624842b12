// Mounts the library page.
import { render } from 'preact';
import '../../src/look/tokens.css';
import '../../src/look/parts.css';
import '../../src/screens/screen.css';
import '../../src/screens/notes.css';
import '../../src/screens/library/library.css';
import '../../src/screens/library/case.css';
import '../../src/screens/library/tools.css';
import '../../src/screens/library/overview.css';
import '../../src/screens/library/narrow.css';
import '../../src/screens/library/print.css';
import { Library } from '../../src/screens/library/Library.tsx';

const root = document.getElementById('root');
if (root !== null) render(<Library />, root);
