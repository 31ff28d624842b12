// Mounts the PDF viewer.
import { render } from 'preact';
import 'pdfjs-dist/web/pdf_viewer.css';
import '../../src/look/tokens.css';
import '../../src/look/parts.css';
import '../../src/screens/screen.css';
import '../../src/screens/viewer/viewer.css';
import { Viewer } from '../../src/screens/viewer/Viewer.tsx';

const root = document.getElementById('root');
if (root !== null) render(<Viewer />, root);
