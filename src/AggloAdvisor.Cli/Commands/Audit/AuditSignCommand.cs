using System.CommandLine;
using System.Security.Cryptography;
using AggloAdvisor.Auditing.Ledgers;
using AggloAdvisor.Core.Text;

namespace AggloAdvisor.Cli.Commands.Audit;

/// <summary><c>audit sign --key FILE</c>: signs the ledger as it stands.</summary>
internal static class AuditSignCommand
{
    public static Command Create(Terminal terminal)
    {
        var key = new Option<string>("--key") { Description = terminal.Say("Private key for elliptic curves (PEM), such as 'openssl ecparam -name prime256v1 -genkey -noout' makes.", "椭圆曲线私钥（PEM），例如由“openssl ecparam -name prime256v1 -genkey -noout”生成。"), HelpName = "FILE", Required = true };
        var (ledger, language) = (CommonOptions.Ledger(terminal), CommonOptions.Lang(terminal));
        var command = new Command("sign", terminal.Say("Sign the head of the ledger with a key that the office holds.", "用本单位持有的密钥为台账链首签名。")) { key, ledger, language };
        command.SetAction(parsed =>
        {
            if (AuditCommand.Place(terminal, parsed.GetValue(ledger)) is not { } place)
            {
                return ExitCode.InputErrors;
            }

            try
            {
                if (!File.Exists(place))
                {
                    throw LedgerException.Absent(place);
                }

                using var opened = Ledger.Open(place, terminal.Time);
                var entry = LedgerSignature.Sign(opened, File.ReadAllText(terminal.Resolve(parsed.GetRequiredValue(key))));
                terminal.Out.WriteLine(terminal.Say(LocalizedText.Of($"Signed entry {entry.Sequence - 1}, {entry.Previous}.", $"已为第 {entry.Sequence - 1} 条签名：{entry.Previous}。")));
                return ExitCode.Done;
            }
            catch (LedgerException e)
            {
                terminal.Error.WriteLine(e.Diagnostic.Text(parsed.GetValue(language)));
                return ExitCode.InputErrors;
            }
            catch (Exception e) when (e is ArgumentException or CryptographicException)
            {
                terminal.Error.WriteLine(terminal.Say($"'{parsed.GetValue(key)}' holds no private key for elliptic curves in PEM form.", $"“{parsed.GetValue(key)}”中没有PEM形式的椭圆曲线私钥。"));
                return ExitCode.InputErrors;
            }
        });
        return command;
    }
}
