<?php
// The median time of wikidiff2 on two files of one paragraph a line, in milliseconds: wikidiff2.php OLD NEW REPEAT
[, $old, $new, $repeat] = $argv;
$old = file_get_contents($old);
$new = file_get_contents($new);
$times = [];
for ($i = 0; $i < $repeat; $i++) {
    $start = hrtime(true);
    wikidiff2_do_diff($old, $new, 2);
    $times[] = (hrtime(true) - $start) / 1e6;
}
sort($times);
echo $times[intdiv(count($times), 2)], "\n";
