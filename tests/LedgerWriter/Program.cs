using System.Globalization;
using System.Text;
using AggloAdvisor.Auditing;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

// LedgerWriter FILE NAME COUNT: adds COUNT runs (0: until killed), each with a record and files of its own and one file that all share,
// and says after each commit what was committed.
var (path, name, count) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
using var ledger = Ledger.Open(path, TimeProvider.System);
for (var i = 1; count == 0 || i <= count; i++)
{
    var text = string.Create(CultureInfo.InvariantCulture, $$"""{"format":"test","writer":"{{name}}","run":{{i}}}""");
    var shared = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("shared by all runs\n", 200)));
    var own = Encoding.UTF8.GetBytes(text + string.Concat(Enumerable.Repeat("own\n", 500)));
    var lean = Encoding.UTF8.GetBytes(text + "\n");
    var run = new RunFact(Sha256Text.Of(lean), "", [], name, "case-" + name, LocalizedText.Same(name), 2020, "2020-12-31", i, 0, "0", "test", []);
    var entry = ledger.Add(run, lean, new Dictionary<string, byte[]>(StringComparer.Ordinal) { [Sha256Text.Of(shared)] = shared, [Sha256Text.Of(own)] = own });
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Sequence} {entry.Hash}"));
    Console.Out.Flush();
}

return 0;
