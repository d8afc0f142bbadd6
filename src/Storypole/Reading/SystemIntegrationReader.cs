using System.Collections.Immutable;
using Storypole.Specs;
using Storypole.Templates;
using Storypole.Text;

namespace Storypole.Reading;

/// <summary>Reads how the change talks to other systems: a part <c>Integration with …</c> each.</summary>
internal static class SystemIntegrationReader
{
    public static ImmutableArray<SystemIntegration> Read(Binding binding)
    {
        var found = new Grow<SystemIntegration>();
        for (var part = binding.Find(Term.IntegrationWith); part >= 0; part = binding.FindNext(part))
        {
            var name = binding.Parts[part].Name;
            var system = Prefix.Without(binding.Bytes, name, "Integration with"u8);
            if (system != name)
            {
                found.Add(ReadOne(binding, part, system));
            }
        }

        return found.ToImmutable();
    }

    private static SystemIntegration ReadOne(Binding binding, int part, TextSpan system)
    {
        TextSpan? method = null;
        TextSpan? data = null;
        TextSpan? errors = null;
        foreach (var field in PartFields.Of(binding, part))
        {
            switch (field.Term)
            {
                case Term.Method:
                    method ??= field.Value;
                    break;
                case Term.DataExchanged:
                    data ??= field.Value;
                    break;
                case Term.ErrorHandling:
                    errors ??= field.Value;
                    break;
                default:
                    break;
            }
        }

        return new SystemIntegration(binding.Parts[part].Span, binding.HowOf(part), system, method, data, errors);
    }
}
