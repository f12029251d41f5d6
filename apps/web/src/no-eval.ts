import { z } from 'zod';

// zod tries once whether it may compile its checks with `new Function`. The security policy of the pages says no, and the
// browser would report every page. This module is imported before any schema is made.
z.config({ jitless: true });
